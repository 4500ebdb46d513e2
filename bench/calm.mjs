import { dice, loadScript, table } from './realm.mjs';

const DAYS = 92;
const WEEKS = 13;
const PER_SHAPE = 2500;

/**
 * Five ways a quarter can go, as the share of its final progress that is reached at a share of the time. Assumed shapes,
 * not recorded quarters: read the figures as a comparison of two rules under the same assumptions.
 */
const SHAPES = {
  even: () => (gone) => gone,
  // Nothing in the first 20 to 50 % of the time, then even.
  late: (roll) => {
    const begin = 0.2 + 0.3 * roll();
    return (gone) => Math.max(0, (gone - begin) / (1 - begin));
  },
  's-shaped': (roll) => {
    const steep = 6 + 4 * roll();
    const middle = 0.4 + 0.2 * roll();
    const raw = (gone) => 1 / (1 + Math.exp(-steep * (gone - middle)));
    return (gone) => (raw(gone) - raw(0)) / (raw(1) - raw(0));
  },
  // Four steps on days of their own.
  stepwise: (roll) => {
    const days = [0.25, 0.5, 0.75, 1].map((at) => Math.min(1, at - 0.12 * roll() + 0.04 * roll()));
    return (gone) => days.filter((day) => gone >= day).length / 4;
  },
  noisy: (roll) => {
    const noise = Array.from({ length: WEEKS + 1 }, () => (roll() + roll() + roll() - 1.5) * 0.2);
    return (gone) => (gone >= 1 ? 1 : gone + noise[Math.floor(gone * WEEKS)]);
  },
};

export function printCalm(code) {
  const realm = loadScript(code);
  const status = (progress, gone, ambition) => realm.OKRSTATUS(progress, gone, ambition);
  for (const ambition of ['Stretch', 'Must reach']) {
    const quarters = simulate(ambition);
    console.log(`\n${ambition}: ${quarters.length} simulated quarters of ${DAYS} days, read every seventh day.`);
    console.log(
      'False red: shown Off track, ends green. False green: shown On track, ends red. In brackets score ÷ gone.\n',
    );
    const rules = {
      'heads for': (progress, gone) => status(progress, gone, ambition),
      usual: (progress, gone) => usual(progress, gone, ambition),
    };
    const rows = [];
    for (let week = 1; week < WEEKS; week++) rows.push([`week ${week}`, ...figures(quarters, rules, [week])]);
    rows.push(['weeks 2–4', ...figures(quarters, rules, [2, 3, 4])]);
    rows.push(['weeks 5–8', ...figures(quarters, rules, [5, 6, 7, 8])]);
    console.log(table(['', 'false red', '(usual)', 'false green', '(usual)'], rows));
    const byShape = Object.keys(SHAPES).map((shape) => {
      const some = quarters.filter((quarter) => quarter.shape === shape);
      const [red, usualRed] = figures(some, rules, [2, 3, 4]);
      const [, , green, usualGreen] = figures(some, rules, [5, 6, 7, 8]);
      return [shape, red, usualRed, green, usualGreen];
    });
    console.log(`\n${table(['by shape', 'false red w2–4', '(usual)', 'false green w5–8', '(usual)'], byShape)}`);
  }
}

/** Quarters that end anywhere from nothing to a quarter more than planned. */
function simulate(ambition) {
  const roll = dice(20261001);
  return Object.entries(SHAPES).flatMap(([shape, make]) =>
    Array.from({ length: PER_SHAPE }, () => {
      const end = 1.25 * roll();
      const path = make(roll);
      const readings = Array.from({ length: WEEKS }, (_, week) => {
        const gone = (week * 7) / DAYS;
        return { gone, progress: end * path(gone) };
      });
      return { shape, readings, ends: grade(end, ambition) };
    }),
  );
}

function grade(end, ambition) {
  const [green, amber] = ambition === 'Must reach' ? [1, 0.7] : [0.7, 0.4];
  return end >= green ? 'green' : end >= amber ? 'amber' : 'red';
}

/** Score ÷ time gone, with the same marks: what most trackers do. */
function usual(progress, gone, ambition) {
  const pace = Math.min(1, Math.max(0, progress)) / gone;
  return { green: '● On track', amber: '▲ At risk', red: '■ Off track' }[grade(pace, ambition)];
}

function figures(quarters, rules, weeks) {
  const share = (rule, shown, ends) => {
    let hits = 0;
    let all = 0;
    for (const quarter of quarters) {
      if (quarter.ends !== ends) continue;
      for (const week of weeks) {
        const { gone, progress } = quarter.readings[week];
        all++;
        if (rule(progress, gone).includes(shown)) hits++;
      }
    }
    return all === 0 ? '–' : `${((100 * hits) / all).toFixed(1)} %`;
  };
  return [
    share(rules['heads for'], 'Off track', 'green'),
    share(rules.usual, 'Off track', 'green'),
    share(rules['heads for'], 'On track', 'red'),
    share(rules.usual, 'On track', 'red'),
  ];
}
