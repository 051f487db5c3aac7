import { demoTexts } from './pages.nl.ts';
import type { DemoPerson } from './people.ts';

const STYLE = `
:root{color-scheme:light}
*{box-sizing:border-box}
body{margin:0;background:#f6f7f9;color:#12181f;font:400 1rem/1.5 "Noto Sans Variable","Noto Sans",system-ui,sans-serif}
main{max-width:44rem;margin:0 auto;padding:2rem 1rem 3rem}
h1{font-size:1.5rem;line-height:1.3;margin:0 0 1rem}
h2{font-size:1.125rem;margin:1.5rem 0 .5rem}
.note{background:#fff7e0;border:1px solid #d9b650;border-inline-start-width:6px;border-radius:6px;padding:.75rem 1rem;margin:0}
ul{list-style:none;margin:0;padding:0}
li{margin:0 0 .5rem}
button{font:inherit;text-align:start;width:100%;min-height:44px;padding:.75rem 1rem;border:1px solid #7b8694;border-radius:6px;background:#fff;color:inherit;cursor:pointer}
button:hover{background:#eef3fb;border-color:#1c4a94}
button:focus-visible{outline:3px solid #12181f;outline-offset:2px;box-shadow:0 0 0 6px #ffd84d}
pre{overflow-x:auto;background:#fff;border:1px solid #7b8694;border-radius:6px;padding:.75rem 1rem}
.name{display:block;font-weight:650;color:#1c4a94}
.what{display:block;color:#2c3540}
`;

/** Escapes text for HTML, in attributes too. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** A page of its own: nothing from another host, no script, one style with the nonce of the header. */
function page(title: string, nonce: string, content: string): string {
  return `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} | Rode Draad (demonstratie)</title>
<style nonce="${nonce}">${STYLE}</style>
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
${content}
</main>
</body>
</html>
`;
}

/** One button per person: name, role and organisation. Posts the person's subject to `action`. */
export function choicePage(people: readonly DemoPerson[], action: string, nonce: string): string {
  const items = people.map(
    (person) => `<li><button type="submit" name="subject" value="${escapeHtml(person.subject)}">
<span class="name">${escapeHtml(person.name)}</span>
<span class="what">${escapeHtml(person.role)}, ${escapeHtml(person.organisation)}</span>
</button></li>`,
  );
  return page(
    demoTexts.title,
    nonce,
    `<p class="note">${escapeHtml(demoTexts.warning)}</p>
<form method="post" action="${escapeHtml(action)}">
<h2 id="wie">${escapeHtml(demoTexts.choose)}</h2>
<ul aria-labelledby="wie">
${items.join('\n')}
</ul>
</form>`,
  );
}

/** For an installation without people yet: how to add the first administrator. */
export const nobodyPage = (nonce: string): string =>
  page(
    demoTexts.nobodyTitle,
    nonce,
    `<p>${escapeHtml(demoTexts.nobody)}</p>
<pre><code>${escapeHtml(demoTexts.nobodyCommand)}</code></pre>
<p>${escapeHtml(demoTexts.nobodyThen)}</p>`,
  );

/** For a sign-in that is over or was tampered with. */
export const errorPage = (nonce: string): string =>
  page(demoTexts.errorTitle, nonce, `<p>${escapeHtml(demoTexts.error)}</p>`);
