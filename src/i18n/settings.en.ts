/** What is said about the choices of a room. */
export const settings = {
  title: 'Settings of this room',
  changed: 'Changed. Settings of this room:',
  language: 'Language',
  readersOwn: 'that of each reader’s app',
  quiet: 'Quiet',
  yes: 'yes',
  no: 'no',
  outlets: 'Outlets',
  all: 'all',
  aboutQuiet:
    'When quiet is on, only the person who asks sees my answers, where the platform allows that. In groups where it doesn’t, I answer commands but not mentions, and without a sound. What moderators pin is not affected.',
  aboutOutlets:
    'If outlets are chosen, /ask, /search, /quote and /summary use only those, unless a question names another with source: and its name.',
  beQuiet: 'Turn quiet on',
  beHeard: 'Turn quiet off',
  allOutlets: 'All outlets',
  onlyFrom: (outlet: string) => `Only ${outlet}`,
  alsoFrom: (outlet: string) => `Also ${outlet}`,
  lookedAt: (outlets: string) =>
    `This room uses only ${outlets}. To use another outlet, add source: and its name.`,
};
