import { whereLeft } from '~/components/app/where-left';
import { start } from '../pages/start';

void start('popup', async (desk) => (await whereLeft(desk)) ?? { name: 'home' });
