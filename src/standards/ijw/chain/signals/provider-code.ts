import type { PlainDate } from '../../../../kernel/plain-date.ts';
import type { ChainSignal, SignalFacts } from './signal.ts';

type Header = {
  readonly Afzender: string;
  readonly Ontvanger: string;
  readonly BerichtIdentificatie: { readonly Dagtekening: PlainDate };
};
const PROVIDER = /^\d{8}$/;

/**
 * The code that identifies the provider is in the AGB register on the day of the message. Without an imported register nothing
 * is said. The standard has no return code for it, so it refuses nothing.
 */
export function OP254(header: Header, { sources }: Pick<SignalFacts, 'sources'>): readonly ChainSignal[] {
  const { Afzender, Ontvanger, BerichtIdentificatie } = header;
  const code = [Afzender, Ontvanger].find((one) => PROVIDER.test(one));
  const unknown = code !== undefined && sources.providerKnown?.(code, BerichtIdentificatie.Dagtekening) === false;
  return unknown ? [{ rule: 'OP254', at: 'Header' }] : [];
}
