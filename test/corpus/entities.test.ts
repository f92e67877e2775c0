import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseEntities, readEntities } from '../../src/corpus/entities.ts';

describe('parseEntities', () => {
  it('reads people, places and organisations', () => {
    const { entities, reasons } = parseEntities(`
people:
  - name: Sari Dewi
    aliases: [Sari, Ibu Sari]
    roles:
      - title: { id: wali kota, en: mayor }
        from: 2019
        to: 2024-02
  - name: Budi Lestari
places:
  - name: Teluk Biru
organisations:
  - { name: Koperasi Garam, aliases: [KG] }
`);
    expect(reasons).toEqual([]);
    expect(entities).toEqual([
      {
        kind: 'person',
        name: 'Sari Dewi',
        aliases: ['Sari', 'Ibu Sari'],
        roles: [{ title: { id: 'wali kota', en: 'mayor' }, from: '2019', to: '2024-02' }],
      },
      { kind: 'person', name: 'Budi Lestari', aliases: [], roles: [] },
      { kind: 'place', name: 'Teluk Biru', aliases: [], roles: [] },
      { kind: 'organisation', name: 'Koperasi Garam', aliases: ['KG'], roles: [] },
    ]);
  });

  it('leaves out a wrong entry, says which, and keeps the others', () => {
    const yaml =
      'people:\n  - name: ""\n  - name: Sari\n  - name: Budi\n    roles: [{title: {id: ketua}}]\n  - teks\nplaces: Teluk';
    const { entities, reasons } = parseEntities(yaml);
    expect(entities.map(({ name }) => name)).toEqual(['Sari']);
    expect(reasons).toEqual([
      { code: 'entity', list: 'people', entry: 1, field: 'name' },
      { code: 'entity', list: 'people', entry: 3, field: 'roles.0.title.en' },
      { code: 'entity', list: 'people', entry: 4, field: '' },
      { code: 'entity', list: 'places' },
    ]);
  });

  it.each(['', '# kosong', 'people:', 'people: []'])('finds nothing wrong with %j', (yaml) => {
    expect(parseEntities(yaml)).toEqual({ entities: [], reasons: [] });
  });

  it.each(['people: [', '- a', 'a'])('says that %j is not what it should be', (yaml) => {
    expect(parseEntities(yaml).reasons[0]?.code).toBe('yaml');
  });
});

describe('readEntities', () => {
  it('takes a missing file for an empty one, and says what is wrong with another', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'kutip-entities-'));
    expect(await readEntities(join(folder, 'people.yaml'))).toEqual({ entities: [], problems: [] });
    await writeFile(join(folder, 'people.yaml'), Uint8Array.of(0xff, 0x41));
    expect((await readEntities(join(folder, 'people.yaml'))).problems).toEqual([
      { file: 'people.yaml', reason: { code: 'encoding' } },
    ]);
    expect((await readEntities(folder)).problems[0]?.reason).toEqual({ code: 'unreadable', error: 'EISDIR' });
    await rm(folder, { recursive: true });
  });
});
