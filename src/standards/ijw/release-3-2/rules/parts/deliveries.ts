import type { JW305, JW307 } from '../../types/messages.ts';
import { numbered, type Part } from './rule32.ts';

export const startProducts = ({ Client }: JW305.Bericht): Part<JW305.StartProduct>[] =>
  numbered('StartProduct', Client.StartProducten.StartProduct);
export const stopProducts = ({ Client }: JW307.Bericht): Part<JW307.StopProduct>[] =>
  numbered('StopProduct', Client.StopProducten.StopProduct);
