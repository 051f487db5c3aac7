import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import {
  type SupplierWait,
  type SupplierWork,
  waitsOfManager,
  workOfManager,
  workOfProvider,
} from '../use-cases/work-of-today.ts';
import { TOPIC_WORDS } from './words.nl.ts';

/** A line for the worklist of a home screen. */
export type WorkToShow = {
  readonly dueOn: PlainDate;
  readonly title: string;
  readonly about: string;
  readonly why: string;
  readonly link: string;
};

function toShow(work: SupplierWork, own: boolean): WorkToShow {
  const { dueOn } = work;
  switch (work.code) {
    case 'signal':
      return {
        dueOn,
        title: work.signal.state === 'new' ? 'Pak het signaal op' : 'Beantwoord het signaal',
        about: `${work.signal.providerName} · ${TOPIC_WORDS[work.signal.topic].replaceAll('-', ' ')}`,
        why: `${work.signal.senderOrganisation} wacht op antwoord.`,
        link: `/signalen/${work.signal.id}`,
      };
    case 'talk':
      return {
        dueOn,
        title: 'Bereid het gesprek voor',
        about: `${work.meeting.providerName ?? 'meer aanbieders'} · ${work.meeting.title}`,
        why: 'De agenda staat klaar. Na afloop legt u het verslag vast.',
        link: `/gesprekken/${work.meeting.id}`,
      };
    case 'reply':
      return {
        dueOn,
        title: 'Reageer op een signaal',
        about: 'uw dossier bij de regio',
        why: 'De regio vraagt wat u ervan vindt.',
        link: '/mijn-dossier?deel=signalen',
      };
    default: {
      const { title, providerName, providerId } = work.action;
      const link = own
        ? '/mijn-dossier?deel=overleg'
        : providerId === null
          ? '/aanbieders/gesprekken'
          : `/aanbieders/${providerId}?deel=overleg`;
      const about = own ? title : `${providerName ?? 'meer aanbieders'} · ${title}`;
      if (work.code === 'consequence')
        return {
          dueOn,
          title: 'Besluit over het gevolg',
          about,
          why: 'De afspraak is niet nagekomen. Pas het gevolg toe, of leg vast waarom niet.',
          link,
        };
      if (work.code === 'reported')
        return {
          dueOn,
          title: 'Beoordeel wat gereed is gemeld',
          about,
          why: 'De aanbieder meldde deze afspraak gereed.',
          link,
        };
      return own
        ? { dueOn, title: 'Kom uw afspraak na', about, why: 'Meld de afspraak gereed zodra het is gebeurd.', link }
        : {
            dueOn,
            title: 'Volg de afspraak op',
            about,
            why: 'Spreek de aanbieder of collega aan, of leg vast wat ervan werd.',
            link,
          };
    }
  }
}

/** What who manages providers must do today and soon, in words. */
export const supplierWorkOf = async (
  tx: Tx,
  by: { readonly regionId: number; readonly personId: number | null },
  today: PlainDate,
): Promise<readonly WorkToShow[]> => (await workOfManager(tx, by, today)).map((one) => toShow(one, false));

/** Who else must move, with what, by when (null: no day was agreed). */
export type WaitToShow = {
  readonly who: string;
  readonly what: string;
  readonly dueOn: PlainDate | null;
  readonly link: string;
};

const toWait = (wait: SupplierWait): WaitToShow =>
  wait.code === 'signal'
    ? {
        who: wait.signal.providerName,
        what: 'reageren op een signaal',
        dueOn: null,
        link: `/signalen/${wait.signal.id}`,
      }
    : {
        who: wait.action.providerName ?? '',
        what: wait.action.title,
        dueOn: wait.dueOn,
        link: `/aanbieders/${wait.action.providerId}?deel=overleg`,
      };

/** Where who manages providers waits for a provider, in words. */
export const supplierWaitsOf = async (
  tx: Tx,
  by: { readonly regionId: number; readonly personId: number | null },
  today: PlainDate,
): Promise<readonly WaitToShow[]> => (await waitsOfManager(tx, by, today)).map(toWait);

/** What a provider must do, in words. */
export const providerWorkOf = async (tx: Tx, providerId: number, today: PlainDate): Promise<readonly WorkToShow[]> =>
  (await workOfProvider(tx, providerId, today)).map((one) => toShow(one, true));
