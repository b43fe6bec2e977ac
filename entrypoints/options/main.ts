import { wearLast } from '~/platform/look';
import { start } from '../pages/start';

wearLast();

void start('page', () => ({ name: 'settings' }));
