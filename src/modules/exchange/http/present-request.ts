import { type PlainDate, yearOf } from '../../../kernel/plain-date.ts';
import { singularUnit } from '../../../kernel/unit-words.nl.ts';
import type { WorkingCalendar } from '../../../kernel/working-days.ts';
import type { BsnVault } from '../../../platform/crypto/bsn-vault.ts';
import {
  actualAllocations,
  clockState,
  clockStateText,
  codeText,
  type Dossier,
  frequencyText,
  type JW301,
  type JW315,
  type JW317,
  productCategoryText,
  productCodeText,
  type RequestState,
} from '../../../standards/ijw/index.ts';
import type { ChildAsked } from '../domain/child-asked.ts';
import type { MessageSignal } from '../domain/message-status.ts';
import type { RequestRow } from '../storage/list-requests.ts';
import type { Clock } from './clock-schemas.ts';
import type { RequestDetail, RequestItem } from './request-schemas.ts';
import { presentSignal } from './signal-schema.ts';
import { ASKED_WORDS, CONTENT_TEXT, PHASE_WORDS, REQUEST_WORDS } from './words.nl.ts';

type Asked = RequestDetail['gevraagd'][number];
type Shown = Asked['wens'];

/** One request in a list. @param calendar whose working days its term is counted in */
export const presentRequest =
  (today: PlainDate, calendar: WorkingCalendar, vault: BsnVault) =>
  (row: RequestRow): RequestItem => ({
    id: Number(row.id),
    soort: REQUEST_WORDS[row.kind],
    kenmerk: row.reference,
    gevraagdOp: row.askedOn,
    ontvangenOp: row.recordedAt.toISOString(),
    fase: PHASE_WORDS[row.phase],
    uiterlijk: row.dueOn,
    teLaat: row.dueOn !== null && row.dueOn < today,
    stand: row.dueOn === null ? null : clockStateText(clockState({ dueOn: row.dueOn }, today, calendar)),
    jeugdige: childOf(row, vault),
    gemeente: { id: row.municipalityId, naam: row.municipality },
    aanbieder: { id: row.providerId, naam: row.provider },
    berichtId: row.messageId === null ? null : Number(row.messageId),
  });

/** The child of the register, or else as the request named it; null when neither may be shown. */
function childOf(row: RequestRow, vault: BsnVault): RequestItem['jeugdige'] {
  const { childEncrypted, surname } = row;
  const child: Named | undefined =
    surname !== null
      ? { ...row, surname }
      : childEncrypted
        ? (JSON.parse(vault.decrypt(childEncrypted)) as ChildAsked)
        : undefined;
  return child ? { naam: nameOf(child), geboortejaar: child.bornOn && yearOf(child.bornOn) } : null;
}

type Named = Pick<RequestRow, 'initials' | 'prefix' | 'bornOn'> & { readonly surname: string };

/** A child as people write it: initials with points, prefix and surname. */
export const nameOf = ({ initials, prefix, surname }: Named): string =>
  [initials && [...initials.replaceAll('.', '')].map((letter) => `${letter}.`).join(''), prefix, surname]
    .filter(Boolean)
    .join(' ');

/** A request in plain Dutch: each part of it beside what holds now. */
export function presentRequestDetail(
  item: RequestItem,
  state: RequestState | undefined,
  dossier: Dossier,
  clocks: readonly Clock[],
  signals: readonly MessageSignal[],
  today: PlainDate,
): RequestDetail {
  return {
    ...item,
    reden: state?.kind === 'change' ? (codeText('WJ758', state.request.RedenVerzoek) ?? null) : null,
    toelichting: state?.kind === 'allocation' ? (state.product.Commentaar ?? null) : null,
    gevraagd: state === undefined ? [] : askedOf(state, dossier),
    toewijzingen: actualAllocations(dossier, today).map(({ number, current }) => ({
      nummer: String(number),
      ...contentOfAllocation(current),
    })),
    antwoorden: (state?.answers ?? []).map((answer) => ({
      antwoord: codeText('WJ760', answer.VerzoekAntwoord) ?? answer.VerzoekAntwoord,
      reden: answer.RedenAfwijzingVerzoek ? (codeText('WJ759', answer.RedenAfwijzingVerzoek) ?? null) : null,
    })),
    termijnen: [...clocks],
    signalen: signals.map(presentSignal),
  };
}

function askedOf(state: RequestState, dossier: Dossier): Asked[] {
  if (state.kind === 'allocation') return [newlyAsked(state.product)];
  const { OngewijzigdeProducten, TeWijzigenProducten, NieuweProducten } = state.request;
  const now = (number: number) => dossier.allocations.get(number)?.current;
  return [
    ...(TeWijzigenProducten?.TeWijzigenProduct ?? []).map((wish) => changeAsked(wish, now(wish.ToewijzingNummer))),
    ...(NieuweProducten?.NieuwProduct ?? []).map((wish): Asked => {
      const wens = shown(wish, wish.GewensteIngangsdatum, wish.Einddatum);
      return { soort: ASKED_WORDS.new, toewijzing: null, wens, nu: null, verwijzer: null };
    }),
    ...(OngewijzigdeProducten?.OngewijzigdProduct ?? []).map(({ ToewijzingNummer: number }): Asked => {
      const current = now(number);
      const holds = current ? contentOfAllocation(current) : null;
      const wens = holds ?? NOTHING;
      return { soort: ASKED_WORDS.same, toewijzing: String(number), wens, nu: holds, verwijzer: null };
    }),
  ];
}

function newlyAsked(product: JW315.AangevraagdProduct): Asked {
  const { Type, Naam, ZorgverlenerCode } = product.Verwijzer;
  return {
    soort: ASKED_WORDS.new,
    toewijzing: null,
    wens: shown(product, product.ToewijzingIngangsdatum, product.ToewijzingEinddatum),
    nu: null,
    verwijzer: [codeText('COD327', Type), Naam, ZorgverlenerCode].filter(Boolean).join(', '),
  };
}

function changeAsked(wish: JW317.TeWijzigenProduct, current: JW301.ToegewezenProduct | undefined): Asked {
  const product = current?.Product;
  return {
    soort: ASKED_WORDS.change,
    toewijzing: String(wish.ToewijzingNummer),
    wens: shown({ ...wish, ...(product && { Product: product }) }, wish.GewensteIngangsdatum, wish.Einddatum),
    nu: current ? contentOfAllocation(current) : null,
    verwijzer: null,
  };
}

const contentOfAllocation = (allocated: JW301.ToegewezenProduct): Shown =>
  shown(allocated, allocated.Ingangsdatum, allocated.Einddatum);

type Told = Pick<JW301.ToegewezenProduct, 'Product' | 'Omvang' | 'Budget'>;

const NOTHING: Shown = {
  product: null,
  productCode: null,
  van: null,
  tot: null,
  volume: null,
  eenheid: null,
  frequentie: null,
  budgetCent: null,
};

function shown({ Product, Omvang, Budget }: Told, van: PlainDate | undefined, tot: PlainDate | undefined): Shown {
  return {
    product: Product ? nameOfProduct(Product) : null,
    productCode: Product?.Code ?? null,
    van: van ?? null,
    tot: tot ?? null,
    volume: Omvang?.Volume ?? null,
    eenheid: Omvang ? singularUnit(Omvang.Eenheid) : null,
    frequentie: Omvang ? (frequencyText(Omvang.Frequentie) ?? Omvang.Frequentie).toLowerCase() : null,
    budgetCent: Budget ?? null,
  };
}

/** The product in words: its code when it has one, else its category. */
export const nameOfProduct = ({ Categorie, Code }: NonNullable<Told['Product']>): string =>
  (Code && productCodeText(Code)) || CONTENT_TEXT.category(Categorie, productCategoryText(Categorie));
