import { killEach } from './killed-run.ts';

killEach(0);
