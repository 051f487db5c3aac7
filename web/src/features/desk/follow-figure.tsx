import { useQuery } from '@tanstack/react-query';
import type { TeVolgen } from '../../../../src/modules/desk/api.ts';
import { apiSend } from '../../api/client.ts';
import { parseDutchDecimal } from '../../format/index.ts';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { deskText as text } from './desk.nl.ts';
import { toFollowQuery } from './desk-queries.ts';

const CENTS = 100;
const NUMBER = /^-?\d{1,3}(\.\d{3})*(,\d{1,2})?$|^-?\d{1,11}(,\d{1,2})?$/;

/** Follows a figure of one's own home, with the line at which one wants to know. */
export function FollowFigure() {
  const figures = useQuery(toFollowQuery).data?.items ?? [];
  return (
    <FormDialog
      name="volging"
      button={text.follow}
      look="primary"
      title={text.follow}
      intro={text.followIntro}
      fields={[
        {
          kind: 'choice',
          name: 'cijfer',
          label: text.choose,
          required: true,
          options: figures.map((one) => ({ value: one.cijfer, label: text.option(one) })),
        },
        { kind: 'choice', name: 'richting', label: text.direction, required: true, options: text.directions },
        {
          kind: 'text',
          name: 'grens',
          label: text.line,
          hint: text.lineHint,
          required: true,
          pattern: NUMBER,
          patternHint: text.lineForm,
        },
      ]}
      submitLabel={text.follow}
      done={text.followed}
      submit={({ grens = '', ...rest }) =>
        apiSend('POST', '/volgingen', {
          ...rest,
          grens: lineOf(
            grens,
            figures.find((one) => one.cijfer === rest.cijfer),
          ),
        })
      }
    />
  );
}

/** What was typed, in the unit of the figure: cents for money. */
function lineOf(typed: string, figure: TeVolgen | undefined): number {
  const value = Number(parseDutchDecimal(typed) ?? Number.NaN);
  return figure?.eenheid === 'geld' ? Math.round(value * CENTS) : value;
}
