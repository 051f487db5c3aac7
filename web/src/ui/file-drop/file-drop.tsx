import { IconFileUpload } from '@tabler/icons-react';
import { DropZone } from 'react-aria-components/DropZone';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { isFileDropItem } from 'react-aria-components/useDrop';
import { Button } from '../button/button.tsx';
import './file-drop.css';

/** A place to drop files on, and a button that does the same by keyboard. */
export function FileDrop({
  title,
  hint,
  buttonLabel,
  accept,
  single = false,
  done = false,
  onFiles,
}: {
  title: string;
  hint: string;
  buttonLabel: string;
  accept: readonly string[];
  /** One file at a time. */
  single?: boolean;
  /** A file was chosen already: another act of the screen is the first now. */
  done?: boolean;
  onFiles: (files: readonly File[]) => void;
}) {
  return (
    <DropZone
      aria-label={title}
      className="file-drop"
      onDrop={async (event) => {
        onFiles(await Promise.all(event.items.filter(isFileDropItem).map((item) => item.getFile())));
      }}
    >
      <IconFileUpload size={28} aria-hidden stroke={1.5} />
      <div>
        <p className="strong">{title}</p>
        <p className="small muted">{hint}</p>
      </div>
      <FileTrigger
        acceptedFileTypes={[...accept]}
        allowsMultiple={!single}
        onSelect={(list) => onFiles(list ? [...list] : [])}
      >
        <Button look={done ? 'secondary' : 'primary'}>{buttonLabel}</Button>
      </FileTrigger>
    </DropZone>
  );
}
