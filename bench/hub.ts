/**
 * Proof at size: the same conversations by a quiet hub and by an unruly one, each in databases of their own, end in the same
 * state and the sums close. `node bench/hub.ts --conversations 1000`; with `--apart` municipalities and providers each work in
 * an installation of their own, and what both know must be equal as well. Exit 0 when all is equal.
 */
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { type Databases, inOne } from '../test/hub/databases.ts';
import type { DerivedState } from '../test/hub/derived-state.ts';
import { type Run, runByHub, UNRULY } from '../test/hub/one-run.ts';
import { sharedOf } from '../test/hub/two-sides.ts';
import { testDatabase } from '../test/support/database.ts';

const { values } = parseArgs({
  options: { conversations: { type: 'string', default: '1000' }, apart: { type: 'boolean', default: false } },
});
const count = Number(values.conversations);
if (!(count >= 1 && count <= 5000)) throw new Error('--conversations is a number from 1 to 5000');

const databases = async (): Promise<Databases> =>
  values.apart
    ? { municipalities: await testDatabase(), providers: await testDatabase() }
    : inOne(await testDatabase());
const [quietAt, unrulyAt] = [await databases(), await databases()];
const quiet = await runByHub(quietAt, { count, unrest: [], resendAfterMs: 120_000 });
tell('quiet', quiet);
const unruly = await runByHub(unrulyAt, { count, unrest: UNRULY, resendAfterMs: 10_000 });
tell('unruly', unruly);

const sides = ['municipalities', 'providers'] as const;
const differing = sides.flatMap((side) => differences(quiet.state[side], unruly.state[side]));
const sumsEqual = sides.every((side) => isDeepStrictEqual(quiet.state[side].sums, unruly.state[side].sums));
const shared = await Promise.all(sides.map((side) => sharedOf(unrulyAt[side], unruly.state[side])));
const sidesEqual = isDeepStrictEqual(shared[0], shared[1]);
const closes = sumsClose(unruly.state.municipalities.sums);
console.log(
  JSON.stringify({
    conversations: count,
    apart: values.apart,
    childrenThatDiffer: differing.length,
    sumsEqual,
    sumsClose: closes,
    sidesEqual,
    declared: shared.map(({ declared }) => declared),
  }),
);
for (const child of differing.slice(0, 3)) console.log(JSON.stringify(child));
process.exitCode = differing.length === 0 && sumsEqual && closes && sidesEqual ? 0 : 1;

function differences(before: DerivedState, after: DerivedState): readonly object[] {
  return before.children.filter((child, at) => !isDeepStrictEqual(child, after.children[at]));
}

function sumsClose({ claimed = '', approved = '', refused = '', ...sums }: DerivedState['sums']): boolean {
  const { debit, credit, used, utilised } = sums;
  const divided = BigInt(claimed) === BigInt(approved) + BigInt(refused);
  return divided && debit === credit && used === approved && utilised === approved;
}

function tell(name: string, { seconds, hub, state }: Run): void {
  const { municipalities, providers } = state;
  const sums = values.apart ? { municipalities: municipalities.sums, providers: providers.sums } : municipalities.sums;
  console.log(JSON.stringify({ run: name, seconds: Math.round(seconds), hub, sums }));
}
