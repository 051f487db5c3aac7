import { useQuery } from '@tanstack/react-query';
import { useParams, useRouter } from '@tanstack/react-router';
import { messageFormQuery, messageQuery } from '../../api/queries.ts';
import type { Bericht } from '../../api/types.ts';
import { paths } from '../../app/paths.ts';
import { Breadcrumbs } from '../../shell/breadcrumbs.tsx';
import { Loaded } from '../../ui/async/states.tsx';
import { BlockHeading, Columns, PageHeading } from '../../ui/page/page.tsx';
import { StatusWord } from '../../ui/status/status-word.tsx';
import { type Column, DataTable } from '../../ui/table/data-table.tsx';
import { useListPlace } from '../../ui/table/use-list-place.ts';
import { Tabs } from '../../ui/tabs/tabs.tsx';
import { PageQuery } from '../errors/page-query.tsx';
import { AnswerExplained } from './answer-explained.tsx';
import { MessageFacts } from './message-facts.tsx';
import { MessageForm } from './message-form.tsx';
import { MessageSignals } from './message-signals.tsx';
import { MessageVerdict } from './message-verdict.tsx';
import { messagesText as text } from './messages.nl.ts';
import { RawXml } from './raw-xml.tsx';
import { UndoMessage } from './undo-message.tsx';

/** One message: what does it say, what did the other party make of it, and who must move? */
export function MessagePage() {
  const { id } = useParams({ from: '/aangemeld/berichten/$id' });
  return <PageQuery query={useQuery(messageQuery(id))}>{(message) => <View message={message} />}</PageQuery>;
}

function View({ message }: { message: Bericht }) {
  const title = text.one(message.soort);
  const [from, to] = sidesOf(message);
  return (
    <>
      <Breadcrumbs trail={[{ href: paths.messages, label: text.title }]} here={title} />
      <PageHeading
        title={title}
        sub={
          <>
            <span>{text.about(from, to)}</span>
            <StatusWord status={message.bezorging} />
          </>
        }
      />
      <Columns aside={<MessageFacts message={message} from={from} to={to} />}>
        <div className="message-form__before">
          <MessageVerdict message={message} />
          <MessageSignals signals={message.signalen} />
          <UndoMessage message={message} />
        </div>
        {isAnswered(message) && <AnswerExplained messageId={message.id} />}
        {isKept(message) ? <Parts message={message} /> : <p>{text.notKept}</p>}
        {hasOwnPlaces(message) && <Notices message={message} />}
      </Columns>
    </>
  );
}

/** Sender and receiver; who sent it follows from its kind. */
export function sidesOf({ soort, gemeente, aanbieder }: Bericht): readonly [string, string] {
  return FROM_MUNICIPALITY.has(soort) ? [gemeente.naam, aanbieder.naam] : [aanbieder.naam, gemeente.naam];
}
const FROM_MUNICIPALITY = new Set(['JW301', 'JW306', 'JW308', 'JW316', 'JW318', 'JW319', 'JW325']);

/** Of older messages only what was decided is kept, not the file. */
const isKept = ({ omvangBytes }: Bericht): boolean => omvangBytes > 0;

const PARTS = ['formulier', 'xml'] as const;
type Part = (typeof PARTS)[number];

/** Declarations and their answers are read line by line at the declaration; here there is the file. */
const isDeclaration = ({ soort }: Bericht): boolean => soort === 'JW323' || soort === 'JW325';

/** A message turned down by its rules shows each finding in the form; a file that cannot be read has only lines to point at. */
const hasOwnPlaces = ({ meldingen, status }: Bericht): boolean => meldingen.length > 0 && status !== 'afgekeurd';

/** There is both a declaration and its answer, in files that are kept. */
const isAnswered = (message: Bericht): boolean =>
  isDeclaration(message) && isKept(message) && (message.antwoordBerichtId ?? message.antwoordOpBerichtId) !== null;

function Parts({ message }: { message: Bericht }) {
  const router = useRouter();
  const { deel } = useListPlace().state;
  if (isDeclaration(message)) {
    return (
      <section className="section" aria-labelledby="bestand">
        <BlockHeading id="bestand" title={text.fileName} />
        <RawXml message={message} />
      </section>
    );
  }
  return (
    <Tabs<Part>
      label={text.parts}
      selected={deel === 'xml' ? 'xml' : 'formulier'}
      onSelect={(key) => router.history.replace(paths.message(message.id, key === 'xml' ? key : undefined))}
      tabs={[
        { key: 'formulier', label: text.form, content: <FormPart message={message} /> },
        { key: 'xml', label: text.xml, content: <RawXml message={message} /> },
      ]}
    />
  );
}

function FormPart({ message }: { message: Bericht }) {
  const query = useQuery(messageFormQuery(message.id));
  return (
    <Loaded query={query}>{(form) => (form.leesbaar ? <MessageForm form={form} /> : <p>{text.unreadable}</p>)}</Loaded>
  );
}

type Notice = Bericht['meldingen'][number];
const columns: readonly Column<Notice>[] = [
  { key: 'code', header: text.noticeCode, rowHeader: true, cell: (notice) => notice.code },
  { key: 'tekst', header: text.noticeText, cell: (notice) => notice.tekst },
  { key: 'plaats', header: text.place, cell: (notice) => text.placeOf(notice.regel, notice.positie) },
];

/** What the receiver recorded, in the order of the file. */
function Notices({ message }: { message: Bericht }) {
  return (
    <section className="section" aria-labelledby="meldingen">
      <BlockHeading id="meldingen" title={text.notices} />
      <DataTable
        caption={text.noticesCaption}
        columns={columns}
        rows={message.meldingen}
        rowKey={(notice) => `${notice.code}-${notice.regel}-${notice.positie}-${notice.tekst}`}
      />
    </section>
  );
}
