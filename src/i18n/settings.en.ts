/** What is said about the choices of a room. */
export const settings = {
  title: 'What this room has chosen',
  changed: 'Changed. What this room has chosen:',
  language: 'Language',
  readersOwn: 'that of each reader’s app',
  quiet: 'Quiet',
  yes: 'yes',
  no: 'no',
  outlets: 'Outlets',
  all: 'all',
  aboutQuiet:
    'When quiet, my answers are for the eyes of the asker alone where the platform can do that; in groups where it cannot, I answer commands but not mere mentions, and without a sound. What moderators pin is as it always is.',
  aboutOutlets:
    'Where outlets are chosen, /ask, /search, /quote and /summary look only at these, unless a question names another with source: and its name.',
  beQuiet: 'Be quiet',
  beHeard: 'Stop being quiet',
  allOutlets: 'All outlets',
  onlyFrom: (outlet: string) => `Only ${outlet}`,
  alsoFrom: (outlet: string) => `Also ${outlet}`,
  lookedAt: (outlets: string) =>
    `This room looks only at ${outlets}. To look at another outlet, add source: and its name.`,
};
