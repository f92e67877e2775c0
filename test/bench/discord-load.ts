import { readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { Answered } from '../support/fake-discord/answers.ts';
import { type Interaction, press, slash, typing } from '../support/fake-discord/interactions.ts';
import { fakeDiscord } from '../support/fake-discord.ts';
import { measuredBot } from './measured-bot.ts';

const { values } = parseArgs({
  options: {
    // A folder of articles; invented ones where absent.
    corpus: { type: 'string' },
    // Keeps the snapshot between runs.
    data: { type: 'string' },
    // How many of the invented ones.
    articles: { type: 'string', default: '5000' },
    interactions: { type: 'string', default: '500' },
    seconds: { type: 'string', default: '10' },
    // How many times, on the same process, to see whether it grows.
    rounds: { type: 'string', default: '1' },
    // Names and topics to ask for, one a line; invented ones where absent.
    questions: { type: 'string' },
  },
});

const QUESTIONS = [
  'ratna',
  'seno jembatan',
  'sri lestari',
  'nakhoda baso',
  'guru tiwi',
  'pak darma',
  'maria lasut',
];
const questions = values.questions
  ? readFileSync(values.questions, 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
  : QUESTIONS;

const fake = await fakeDiscord();
const bot = measuredBot(
  { ...values, articles: Number(values.articles) },
  { DISCORD_TOKEN: fake.token, DISCORD_API_URL: fake.apiUrl },
);
const opened = performance.now();
await fake.ask(slash('sources'));
console.log(`first answer after ${((performance.now() - opened) / 1000).toFixed(1)} s`);
for (let round = 0; round < Number(values.rounds); round += 1) await measure();
bot.end();
await fake.close();

async function measure(): Promise<void> {
  const count = Number(values.interactions);
  const pause = (Number(values.seconds) * 1000) / count;
  const before = await bot.state();
  const begun = performance.now();
  const sent: { readonly at: number; readonly answered: Answered; readonly interaction: Interaction }[] = [];
  for (let i = 0; i < count; i += 1) {
    await setTimeout(Math.max(0, begun + i * pause - performance.now()));
    const interaction = interactionOf(i);
    sent.push({ at: performance.now(), answered: await fake.send(interaction), interaction });
  }
  const isLost = () => sent.filter(({ answered }) => !isAnswered(answered)).length;
  for (let i = 0; i < 100 && isLost() > 0; i += 1) await setTimeout(100);
  const callbacks = fake.requests.filter(({ path }) => path.endsWith('/callback'));
  const twice = sent.filter(
    ({ interaction }) => callbacks.filter(({ path }) => path.includes(interaction.id)).length > 1,
  );
  const times = sent
    .map(({ at, answered }) => (answered.callbacks[0]?.at ?? Number.POSITIVE_INFINITY) - at)
    .sort((a, b) => a - b);
  const at = (share: number) => `${(times[Math.ceil(times.length * share) - 1] ?? 0).toFixed(0)} ms`;
  const after = await bot.state();
  const worked = (after.worked - before.worked).toFixed(1);
  console.log(
    `${count} in ${values.seconds} s: lost ${isLost()}, answered twice ${twice.length}, broken rules ${fake.problems.length}; ` +
      `first response p50 ${at(0.5)}, p95 ${at(0.95)}, p99 ${at(0.99)}, longest ${at(1)}; worked ${worked} s; heap ${before.memory}, then ${after.memory}`,
  );
}

/** Of ten: five for quotations, two while typing, one question, one search, one button. */
function interactionOf(i: number): Interaction {
  const question = questions[i % questions.length] ?? '';
  const kind = i % 10;
  if (kind < 5) return slash('quote', { speaker: question });
  if (kind < 7) return typing('quote', 'speaker', question.slice(0, 1 + (i % 6)));
  if (kind === 7) return slash('ask', { question });
  if (kind === 8) return slash('search', { words: question });
  return press(JSON.stringify(['quote', { speaker: question, page: 2 }]));
}

function isAnswered({ callbacks, messages, updates }: Answered): boolean {
  const [first] = callbacks;
  return first !== undefined && (first.type === 8 || messages.length + updates.length > 0);
}
