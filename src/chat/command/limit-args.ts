import { outletChoices } from '../views/outlets.ts';
import type { Args } from './command.ts';

/** The arguments that limit a command to one outlet and to a time. */
export const limitArgs = {
  source: {
    kind: 'text',
    names: { id: 'sumber' },
    about: { en: 'Only from this outlet', id: 'Hanya dari media ini' },
    named: true,
    suggest: async (typed, context) => outletChoices(typed, context),
  },
  from: {
    kind: 'date',
    names: { id: 'sejak' },
    about: {
      en: 'From this date on: 2023, 2023-09 or 2023-09-13',
      id: 'Sejak tanggal ini: 2023, 2023-09, atau 2023-09-13',
    },
    named: true,
  },
  to: {
    kind: 'date',
    names: { id: 'sampai' },
    about: { en: 'Up to and including this date', id: 'Sampai dengan tanggal ini' },
    named: true,
  },
} as const satisfies Args;
