import { start } from '../pages/start';

void start('panel', () => ({ name: 'moment' }));
