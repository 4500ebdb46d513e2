import * as parts from 'chart.js';
import Chart from 'chart.js/auto';
import 'chartjs-adapter-luxon';

// The engine looks for chart.js and every controller of it on the global object, before its own first line runs.
Object.assign(globalThis, { Chart: Object.assign(Chart, parts) });
