type HandedOver = { readonly document: unknown; readonly basedOnId: number | null };

/** A document on its way from one page to the next: a file that was read, or terms of which a next version is made. */
let waiting: HandedOver | undefined;

export function handOver(document: unknown, basedOnId: number | null = null): void {
  waiting = { document, basedOnId };
}

/** What was handed over, once. */
export function takeOver(): HandedOver | undefined {
  const handed = waiting;
  waiting = undefined;
  return handed;
}
