import assert from 'node:assert/strict';
import { gatherPublishing, publish } from '../../src/modules/publication/use-cases/publish.ts';
import { checkPackage, releasePackage } from '../../src/standards/ocds/index.ts';
import { WORLD } from '../support/small-world.ts';
import { sure } from '../support/sure.ts';
import { type Play, PURCHASER, sealer } from './play.ts';

/** Publishes what may be public and checks the package with the official schema; gives how many contracts it tells of. */
export async function publishAndCheck(play: Play, procedureId: number, at: string): Promise<number> {
  const publisher = { personId: PURCHASER, organisationId: WORLD.region, now: new Date(at), sealer };
  sure(await play.asRegion(at, (tx) => publish(tx, publisher, procedureId)));
  const { releases, tags } = sure(await play.asRegion(at, (tx) => gatherPublishing(tx, publisher, procedureId)));
  assert.deepEqual(tags, [], 'all that is known was told');
  const contents = releases.map(({ content }) => content);
  assert.deepEqual(checkPackage(releasePackage('https://example.nl/ocds', 'Regio Veldzicht', at, contents)), []);
  return contents.at(-1)?.contracts.length ?? 0;
}
