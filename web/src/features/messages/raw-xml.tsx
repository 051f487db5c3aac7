import { IconCopy, IconDownload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { apiText, apiUrl } from '../../api/client.ts';
import type { Bericht } from '../../api/types.ts';
import { Loaded } from '../../ui/async/states.tsx';
import { Button, LinkButton } from '../../ui/button/button.tsx';
import { useLive } from '../../ui/live/live-region.tsx';
import { ScrollFrame } from '../../ui/table/scroll-frame.tsx';
import { messagesText as text } from './messages.nl.ts';
import { prettyXml } from './pretty-xml.ts';

/** Beyond this a file is for a computer, not for a screen. */
const SHOWN_BYTES = 512 * 1024;

/** The file itself, laid out, to copy and to download. */
export function RawXml({ message }: { message: Bericht }) {
  const small = message.omvangBytes <= SHOWN_BYTES;
  const path = `/berichten/${message.id}/inhoud`;
  const query = useQuery({
    queryKey: ['tekst', path],
    queryFn: ({ signal }) => apiText(path, signal),
    enabled: small,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const download = (
    <LinkButton small download="" href={apiUrl(path)} icon={<IconDownload size={16} aria-hidden />}>
      {text.download}
    </LinkButton>
  );
  if (!small) {
    return (
      <>
        <p>{text.tooLarge}</p>
        {download}
      </>
    );
  }
  return <Loaded query={query}>{(xml) => <Shown xml={prettyXml(xml)} download={download} />}</Loaded>;
}

function Shown({ xml, download }: { xml: string; download: ReactNode }) {
  const { notify } = useLive();
  const copy = async () => {
    await navigator.clipboard.writeText(xml);
    notify(text.copied);
  };
  return (
    <>
      <div className="raw-xml__acts">
        <Button small onPress={() => void copy()} icon={<IconCopy size={16} aria-hidden />}>
          {text.copy}
        </Button>
        {download}
        <span className="small muted">{text.rawMasked}</span>
      </div>
      <ScrollFrame label={text.xml} busy={false}>
        <pre className="raw-xml">{xml}</pre>
      </ScrollFrame>
    </>
  );
}
