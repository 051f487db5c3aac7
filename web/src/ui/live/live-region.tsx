import { IconCheck, IconX } from '@tabler/icons-react';
import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import { uiText } from '../ui.nl.ts';
import './live-region.css';

interface Notice {
  readonly id: number;
  readonly text: string;
  readonly undo?: { readonly label: string; readonly act: () => void } | undefined;
}

interface Live {
  /** Shows what was done, with an undo where there is one. It stays until closed: nobody has to read fast. */
  readonly notify: (text: string, undo?: Notice['undo']) => void;
  /** Says something to a screen reader only, such as the number of results. */
  readonly announce: (text: string) => void;
}

const LiveContext = createContext<Live>({ notify: () => {}, announce: () => {} });

export const useLive = (): Live => useContext(LiveContext);

export function LiveRegion({ children }: { children: ReactNode }) {
  const [notices, setNotices] = useState<readonly Notice[]>([]);
  const [announcement, setAnnouncement] = useState('');
  const close = useCallback((id: number) => setNotices((all) => all.filter((notice) => notice.id !== id)), []);
  const notify = useCallback((text: string, undo?: Notice['undo']) => {
    setNotices((all) => [...all.slice(-2), { id: Date.now(), text, undo }]);
  }, []);
  const live = useMemo(() => ({ notify, announce: setAnnouncement }), [notify]);
  return (
    <LiveContext value={live}>
      {children}
      <div className="visually-hidden" role="status">
        {announcement}
      </div>
      <div className="notices" role="status">
        {notices.map((notice) => (
          <div key={notice.id} className="notice">
            <IconCheck size={18} aria-hidden />
            <span>{notice.text}</span>
            {notice.undo && (
              <button
                type="button"
                className="notice__undo"
                onClick={() => {
                  notice.undo?.act();
                  close(notice.id);
                }}
              >
                {notice.undo.label}
              </button>
            )}
            <button
              type="button"
              className="notice__close"
              aria-label={uiText.closeNotice}
              onClick={() => close(notice.id)}
            >
              <IconX size={16} aria-hidden />
            </button>
          </div>
        ))}
      </div>
    </LiveContext>
  );
}
