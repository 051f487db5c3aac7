import { no, yes } from '../../../kernel/result.ts';
import { type Route, route } from '../../../platform/http/index.ts';
import { findOwnAddress, listChoices, listMails, type MailLine, storeChoices } from '../storage/mails.ts';
import { type ModuleOptions, watcherOf } from './context.ts';
import { deskRefusals } from './refusals.nl.ts';
import { Mailkeuzes, NieuweMailkeuzes } from './schemas.ts';
import { MAIL_STATE_WORDS } from './words.nl.ts';

const tags = ['Eigen werk'];
const recordKind = 'mail-choice';

const stateOf = ({ sentAt, goneWrong }: MailLine) =>
  sentAt ? MAIL_STATE_WORDS.sent : MAIL_STATE_WORDS[goneWrong ?? 'waiting'];

/** Which mail somebody wants, and what was sent; mail holds numbers and a link only. */
export const mailRoutes = ({ sendsMail }: ModuleOptions): Route[] => [
  route({
    method: 'GET',
    url: '/mailkeuzes',
    summary: 'Welke mail u krijgt, op welk adres, en wat er is verstuurd',
    tags,
    rights: 'overview.read',
    answer: Mailkeuzes,
    async handler({ tx, actor, can, about }) {
      about({ recordKind });
      const by = watcherOf(actor);
      const chosen = await listChoices(tx, by);
      return yes({
        mogelijk: sendsMail,
        adres: await findOwnAddress(tx, by.personId),
        werklijst: chosen.includes('worklist'),
        maandbericht: chosen.includes('report'),
        maandberichtMogelijk: can('reports.read'),
        mails: (await listMails(tx, by)).map((mail) => ({
          onderwerp: mail.subject,
          gemaaktOp: mail.madeAt.toISOString(),
          status: stateOf(mail),
        })),
      });
    },
  }),
  route({
    method: 'PUT',
    url: '/mailkeuzes',
    summary: 'Kiezen welke mail u krijgt',
    tags,
    rights: 'overview.read',
    body: NieuweMailkeuzes,
    status: 204,
    refusals: deskRefusals,
    async handler({ body, tx, actor, can, about }) {
      about({ recordKind });
      if (body.maandbericht && !can('reports.read')) return no({ code: 'desk.not-allowed-report' });
      const wanted = [
        ...(body.werklijst ? (['worklist'] as const) : []),
        ...(body.maandbericht ? (['report'] as const) : []),
      ];
      await storeChoices(tx, watcherOf(actor), wanted);
      return yes(undefined);
    },
  }),
];
