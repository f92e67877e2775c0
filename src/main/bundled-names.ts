import { fileURLToPath } from 'node:url';

/** People, places and organisations for a corpus that names none. */
export const BUNDLED_NAMES = fileURLToPath(new URL('../../corpus/people.yaml', import.meta.url));
