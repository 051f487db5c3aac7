import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type {
  ControleprogrammaDetail,
  Controleregels,
  Handhavingsprotocol,
  HandhavingszaakDetail,
  MaterieleControleDetail,
  ProtocolVoorbeeld,
  RodeVlaggen,
} from '../../../../src/modules/control/api.ts';
import { apiGet, apiSend } from '../../api/client.ts';

const item = <T>(path: string, purpose?: string) =>
  queryOptions({ queryKey: ['item', path], queryFn: ({ signal }) => apiGet<T>(path, {}, signal, purpose) });
const segment = encodeURIComponent;

export const caseQuery = (id: string) => item<HandhavingszaakDetail>(`/handhavingszaken/${segment(id)}`);
export const flagsQuery = item<RodeVlaggen>('/rode-vlaggen');
export const protocolQuery = item<Handhavingsprotocol>('/handhavingsprotocol');
/** What a next version would change; asked again with each change, what stood before stays until the answer is there. */
export const protocolPreviewQuery = (document: Handhavingsprotocol['document'], onVersion: number) =>
  queryOptions({
    queryKey: ['protocol-preview', onVersion, document],
    queryFn: () =>
      apiSend<ProtocolVoorbeeld>('POST', '/handhavingsprotocol/voorbeelden', { document, opVersie: onVersion }),
    placeholderData: keepPreviousData,
    retry: false,
  });
export const programmeQuery = (id: string) => item<ControleprogrammaDetail>(`/controleprogrammas/${segment(id)}`);
export const controlQuery = (id: string) => item<MaterieleControleDetail>(`/materiele-controles/${segment(id)}`);

/** Why lines of children are read in a control: the access log keeps it, and the database goes by it. */
export const purposeOf = ({ soort }: Pick<MaterieleControleDetail, 'soort'>): string =>
  soort === 'fraudeonderzoek' ? 'fraud-investigation' : 'material-control';
export const linesQuery = (control: Pick<MaterieleControleDetail, 'id' | 'soort'>) =>
  item<Controleregels>(`/materiele-controles/${control.id}/regels`, purposeOf(control));
