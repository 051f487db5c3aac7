import type { JW305, JW307 } from '../types/messages.ts';
import { startProducts, stopProducts } from './parts/deliveries.ts';
import { perPart, type Rule32 } from './parts/rule32.ts';

const isNeitherFirstNorRemoved = ({ StatusAanlevering: status }: JW305.StartProduct | JW307.StopProduct): boolean =>
  status !== '1' && status !== '3';

/** A start or stop is new (1) or removed (3), nothing else (OP033x2). */
export const CS058: Rule32 = {
  id: 'CS058',
  on: {
    JW305: [perPart('StartProduct/StatusAanlevering', startProducts, isNeitherFirstNorRemoved)],
    JW307: [perPart('StopProduct/StatusAanlevering', stopProducts, isNeitherFirstNorRemoved)],
  },
};

/** Care does not stop before it began. */
export const TR018: Rule32 = {
  id: 'TR018',
  on: { JW307: [perPart('StopProduct/Einddatum', stopProducts, (stop) => stop.Einddatum < stop.Begindatum)] },
};
