/** The other half of the commands. */
import { killEach } from './killed-run.ts';

killEach(1);
