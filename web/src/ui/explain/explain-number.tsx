import { IconX } from '@tabler/icons-react';
import { Button } from 'react-aria-components/Button';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Popover } from 'react-aria-components/Popover';
import type { Uitleg } from '../../api/types.ts';
import { formatDay, formatInstant } from '../../format/index.ts';
import { AppLink } from '../link/app-link.tsx';
import { uiText } from '../ui.nl.ts';
import { formatValue } from '../value.ts';
import './explain-number.css';

/** A number that opens: its parts, which add up to it, and the rule, version, reference day, rounding and moment. */
export function ExplainNumber({
  exactText,
  text,
  totalLabel,
  explanation,
}: {
  /** The number to the cent, where `text` is shorter: the parts add up to this one. */
  exactText?: string;
  text: string;
  totalLabel: string;
  explanation: Uitleg;
}) {
  return (
    <DialogTrigger>
      <Button className="explain-trigger" aria-label={uiText.explainNumber(text)}>
        {text}
      </Button>
      <Popover className="explain-popover" placement="bottom start" offset={8} UNSTABLE_portalContainer={mainContent()}>
        <Dialog className="explain">
          {({ close }) => (
            <>
              <div className="explain__head">
                <Heading slot="title" level={2}>
                  {uiText.explainTitle(text)}
                </Heading>
                <Button className="icon-button" aria-label={uiText.close} onPress={close}>
                  <IconX size={16} aria-hidden />
                </Button>
              </div>
              <Parts text={exactText ?? text} totalLabel={totalLabel} explanation={explanation} />
              <Origin explanation={explanation} onFollow={close} />
            </>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

/** Inside the content of the page, so that it is part of a landmark. */
const mainContent = (): Element => document.getElementById('inhoud') ?? document.body;

function Parts({ text, totalLabel, explanation }: { text: string; totalLabel: string; explanation: Uitleg }) {
  return (
    <table className="table explain__parts">
      <caption className="visually-hidden">{uiText.explainCaption}</caption>
      <tbody>
        {explanation.delen.map((part) => (
          <tr key={part.label}>
            <th scope="row">{part.link ? <AppLink href={part.link}>{part.label}</AppLink> : part.label}</th>
            <td className="num">{formatValue(part.waarde)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{totalLabel}</th>
          <td className="num">{text}</td>
        </tr>
      </tfoot>
    </table>
  );
}

function Origin({ explanation, onFollow }: { explanation: Uitleg; onFollow: () => void }) {
  const { regel, versie, peildatum, afronding, berekendOp, link } = explanation;
  const sentences = [
    regel && `${uiText.explainRule}: ${regel}.`,
    versie && `${uiText.explainVersion}: ${versie}.`,
    peildatum && uiText.referenceDay(formatDay(peildatum)),
    afronding && uiText.rounding(afronding),
    berekendOp && uiText.calculatedAt(formatInstant(berekendOp)),
  ].filter((sentence) => typeof sentence === 'string' && sentence !== '');
  return (
    <p className="small muted">
      {sentences.join(' ')}{' '}
      {link && (
        <AppLink href={link} onClick={onFollow}>
          {uiText.showLines}
        </AppLink>
      )}
    </p>
  );
}
