import { apiSend } from '../../api/client.ts';
import { FormDialog } from '../../ui/form/form-dialog.tsx';
import { replayText } from './replay.nl.ts';

const text = replayText.one;

/** Posting is done once, by somebody else than who made the replay: it says what it does first. */
export const PostDialog = ({ id, net }: { id: number; net: number }) => (
  <FormDialog
    name="boek"
    button={text.post}
    look="primary"
    title={text.postTitle}
    intro={text.postText(net)}
    fields={[]}
    submitLabel={text.post}
    done={text.posted}
    submit={() => apiSend('POST', `/herberekeningen/${id}/boekingen`)}
  />
);
