import { start } from '../pages/start';

void start('page', () => ({ name: 'journal' }));
