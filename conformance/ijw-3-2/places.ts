import { ijw32, Level2Check, type Level2Verdict, readMessage } from '../../src/standards/ijw/index.ts';
import { chainPlacesOf, findingsOf } from './level-3.ts';
import { level3Suite, readCase } from './level-3-cases.ts';
import { suiteCases } from './suites.ts';

/** Where a message is broken, in one line. */
export const placesOf = ({ findings }: Level2Verdict): string =>
  findings.map(({ id, location, at, sequence }) => `${id} ${location} ${at ?? `regel ${sequence}`}`).join('; ');

/** Where each broken message of the suites of levels 2 and 3 is broken, by the name of its file. */
export async function placesByFile(): Promise<Readonly<Record<string, string>>> {
  const places: Record<string, string> = {};
  for (const { file, xml, rules } of suiteCases()) {
    if (rules.length === 0) continue;
    const check = new Level2Check(ijw32);
    for await (const event of readMessage([Buffer.from(xml)])) check.hear(event);
    places[file] = placesOf(check.verdict());
  }
  for (const one of level3Suite().flatMap(({ cases }) => cases)) {
    const read = one.rules.length > 0 ? await readCase(one) : undefined;
    if (read) places[one.file] = chainPlacesOf(findingsOf(read));
  }
  return places;
}
