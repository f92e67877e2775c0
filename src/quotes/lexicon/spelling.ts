/** Spellings of one given name, the first standing for all. Of general knowledge: names that registries and papers write in several ways. */
const SPELLINGS = `
  muhammad mohammad mohamad muhamad mohamed mohammed mochammad mochamad mochamed muchammad muchamad moh moch muh
  ahmad achmad akhmad akmad
  abdul abd abdoel
  abdullah abdulloh
  yusuf jusuf yusup jusup
  husein hussein husain hussain hosein
  ibrahim ibrohim
  khoirul choirul khairul chairul
  nur noor noer
  siti sitti
  fauzi fauzy fawzi
  sergei sergey serguei
  andrei andrey
  alexei alexey aleksei aleksey
  nikolai nikolay
  dmitri dmitry dmitriy dimitri dimitry
  yuri yury iouri juri
  alexander aleksandr alexandr aleksander
  mikhail michail mikhael
  volodimir volodymyr vladymyr
  maxim maksim
  viktor victor
  oleksandr olexandr
`;

/** The form of a folded word under which spellings of one name are the same. */
export function spelling(form: string): string {
  const known = SAME.get(form);
  if (known !== undefined) return known;
  if (form.length < 4 || !/^[a-z]+$/.test(form)) return form;
  // Transliterated endings (-iy, -yj, -yy, -y, -i), and the Indonesian spelling before 1972 (oe, dj, tj).
  return form
    .replace(/(?<=[^aeiouy])(?:iy|ij|yi|yj|yy|y)$/, 'i')
    .replace(/(?<=^.{1,})oe(?=[bcdfghjklmnpqrstvwxyz].)/g, 'u')
    .replace(/dj(?=[aeou])/g, 'j')
    .replace(/^tj(?=[aeiou])/, 'c');
}

const SAME: ReadonlyMap<string, string> = new Map(
  SPELLINGS.trim()
    .split('\n')
    .flatMap((line) => {
      const forms = line.trim().split(' ');
      return forms.map((form): [string, string] => [form, forms[0] as string]);
    }),
);
