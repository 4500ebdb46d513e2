// The engine is written for Node 22; these two are what Node 20 and older browsers lack of it.
import 'core-js/actual/object/group-by';
import 'core-js/actual/map/group-by';

// It reports timings of every command on console.debug, by the thousand in a test run.
console.debug = () => {};
