/** An expected no is a value: a code and the facts that explain it. A broken promise of our own throws instead. */
export type Result<Value, No extends Refusal = Refusal> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: No };

/** Code in the form 'module.reason-in-words'; facts are shown to people and must hold no BSN or name. */
export type Refusal = { readonly code: string; readonly [fact: string]: unknown };

export const yes = <Value>(value: Value): { readonly ok: true; readonly value: Value } => ({ ok: true, value });
export const no = <const No extends Refusal>(refusal: No): { readonly ok: false; readonly refusal: No } => ({
  ok: false,
  refusal,
});
