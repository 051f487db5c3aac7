/** What a mutated test file gets for `node:test`: its tests are gathered, not run, so that they run in this process. */
type Body = () => unknown;
let collected: Body[] = [];

export function test(_name: string, body: Body): void {
  collected.push(body);
}
export const it = (name: string, body: Body): void => test(name, body);
export const describe = (_name: string, body: Body): void => void body();

/** The tests gathered since the last time. */
export function takeTests(): readonly Body[] {
  const taken = collected;
  collected = [];
  return taken;
}
