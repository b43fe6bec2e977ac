import { wearLast } from '~/platform/look';
import { start } from '../pages/start';

wearLast();

void start('panel', () => ({ name: 'moment' }));
