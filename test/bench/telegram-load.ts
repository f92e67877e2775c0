import { readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { inlineUpdate, queryOf, READER } from '../support/fake-telegram/updates.ts';
import { fakeTelegram } from '../support/fake-telegram.ts';
import { measuredBot } from './measured-bot.ts';
import { percentile } from './percentile.ts';
import { randomFrom } from './random.ts';

const { values } = parseArgs({
  options: {
    // A folder of articles; invented ones where absent.
    corpus: { type: 'string' },
    // The folder of the snapshot, kept; a temporary one where absent.
    data: { type: 'string' },
    // How many of the invented articles.
    articles: { type: 'string', default: '5000' },
    queries: { type: 'string', default: '1000' },
    seconds: { type: 'string', default: '20' },
    users: { type: 'string', default: '50' },
    // How many times, on the same process, to see whether it grows.
    rounds: { type: 'string', default: '1' },
    // What is typed, one a line; invented ones where absent.
    questions: { type: 'string' },
  },
});

const QUESTIONS = [
  'ratna jembatan',
  'seno',
  'sri lestari pasar',
  'siapa nakhoda baso?',
  '"dermaga ini"',
  'guru tiwi',
];
const questions = values.questions
  ? readFileSync(values.questions, 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
  : QUESTIONS;

const fake = await fakeTelegram({ longPoll: 10_000 });
const bot = measuredBot(
  { ...values, articles: Number(values.articles) },
  { TELEGRAM_TOKEN: fake.token, TELEGRAM_API_ROOT: fake.apiRoot },
);
const opened = performance.now();
await fake.until(() => fake.asked('setMyCommands').length >= 12);
console.log(`listening after ${((performance.now() - opened) / 1000).toFixed(1)} s`);
for (let round = 0; round < Number(values.rounds); round += 1) await measure(randomFrom(round + 1));
bot.end();
await fake.close();

async function measure(random: () => number): Promise<void> {
  const before = await bot.state();
  const begun = performance.now();
  const sent = new Map<string, number>();
  for (const { at, user, query } of keystrokes(random)) {
    await setTimeout(Math.max(0, begun + at - performance.now()));
    const update = inlineUpdate({ query, from: { ...READER, id: READER.id + user } });
    sent.set(queryOf(update), performance.now());
    fake.push(update);
  }
  const answers = () => fake.asked('answerInlineQuery');
  const known = () => new Set(answers().map(({ params }) => params.inline_query_id));
  for (let i = 0; i < 100 && [...sent.keys()].some((id) => !known().has(id)); i += 1) await setTimeout(100);
  const times = answers().flatMap(({ at, params }) => {
    const asked = sent.get(String(params.inline_query_id));
    return asked === undefined ? [] : [at - asked];
  });
  const empty = answers().filter(({ params }) => params.cache_time === 0).length;
  const after = await bot.state();
  const worked = (after.worked - before.worked).toFixed(1);
  const at = (share: number) => `${percentile(times, share).toFixed(0)} ms`;
  console.log(
    `${sent.size} in ${values.seconds} s: unanswered ${[...sent.keys()].filter((id) => !known().has(id)).length}, ` +
      `superseded ${empty}, broken rules ${fake.breaches.length}; ` +
      `p50 ${at(0.5)}, p95 ${at(0.95)}, p99 ${at(0.99)}, longest ${at(1)}; worked ${worked} s; heap ${before.memory}, then ${after.memory}`,
  );
}

/** What is typed by whom, and when, in milliseconds: everybody types a question a few letters at a time, and then reads for a while. */
function keystrokes(random: () => number) {
  const [count, users, length] = [values.queries, values.users, values.seconds].map(Number) as [
    number,
    number,
    number,
  ];
  const all: { readonly at: number; readonly user: number; readonly query: string }[] = [];
  for (let user = 0; user < users; user += 1) {
    let at = random() * 2000;
    for (let left = Math.ceil(count / users); left > 0; ) {
      const question = questions[Math.floor(random() * questions.length)] ?? '';
      for (
        let typed = 1;
        typed < question.length && left > 0;
        typed += 1 + Math.floor(random() * 4), left -= 1
      ) {
        all.push({ at, user, query: question.slice(0, typed) });
        at += 120 + random() * 200;
      }
      at += 500 + random() * 2000;
    }
  }
  const last = Math.max(...all.map(({ at }) => at));
  const scale = (length * 1000) / last;
  return all
    .map((one) => ({ ...one, at: one.at * scale }))
    .sort((a, b) => a.at - b.at)
    .slice(0, count);
}
