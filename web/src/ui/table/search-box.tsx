import { IconSearch } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { uiText } from '../ui.nl.ts';
import { holdsBsn } from './list-search.ts';

/** Text to look for in a list; a BSN is refused at once, wherever the text would go. */
export function SearchBox({
  label,
  initial,
  onSearch,
}: {
  label: string;
  initial: string;
  onSearch: (text: string) => void;
}) {
  const [text, setText] = useState(initial);
  // What is sought changed from elsewhere (a link, "Wis filters"): show that, and keep the focus where it is.
  const [shown, setShown] = useState(initial);
  if (shown !== initial) {
    setShown(initial);
    setText(initial);
  }
  const refused = holdsBsn(text);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!refused) onSearch(text.trim());
  };
  return (
    <search>
      <form className="search-box" onSubmit={submit}>
        <div className={refused ? 'field field--error' : 'field'}>
          <label htmlFor="lijst-zoek">{label}</label>
          {refused && (
            <p className="field__error" role="alert" id="lijst-zoek-fout">
              {uiText.noBsn}
            </p>
          )}
          <span className="search-box__row">
            <input
              id="lijst-zoek"
              type="search"
              className="input input--small"
              value={text}
              autoComplete="off"
              aria-invalid={refused || undefined}
              aria-describedby={refused ? 'lijst-zoek-fout' : undefined}
              onChange={(event) => setText(event.target.value)}
            />
            <button type="submit" className="search-box__go" aria-label={uiText.search}>
              <IconSearch size={18} aria-hidden />
            </button>
          </span>
        </div>
      </form>
    </search>
  );
}
