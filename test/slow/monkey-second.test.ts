/** The second half of the sequences, in a file of its own so that two cores share them. */
import { runSequences } from './monkey-run.ts';

runSequences('second', 1);
