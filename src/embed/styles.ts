/** Style of the element's own tree; a constructed sheet, which the strictest content policy lets pass. */
export const STYLE = `
:host { display: block; position: relative; height: 480px; min-width: 0; contain: layout style; font: 14px/1.45 Inter, system-ui, sans-serif; }
:host([hidden]) { display: none; }
.frame { direction: ltr; position: absolute; inset: 0; display: flex; flex-direction: column; overflow: hidden; border-radius: 6px; background: var(--back, #fbfbf9); color: var(--ink, #1b222b); }
.frame:focus-within { outline: 2px solid #0b62c4; outline-offset: 1px; }
.picture, .picture svg, .stage { position: absolute; inset: 0; width: 100%; height: 100%; display: block; }
.picture { outline: none; }
.live .over { pointer-events: none; }
.live .stage { top: var(--top); bottom: var(--bottom); height: auto; }
.stripped .picture { bottom: var(--strip); height: auto; overflow: hidden; }
.folded .picture svg { bottom: auto; height: var(--tall); }
.unfolded.folded .picture svg { top: auto; bottom: 0; }
.stage:focus-visible { outline: none; }
.area { position: relative; flex: 1 1 0; min-height: 0; container-type: inline-size; }
::slotted(*) { max-width: 100%; }
.poster { position: absolute; inset: 0; overflow: auto; display: flex; flex-direction: column; }
[hidden] { display: none !important; }
::slotted(:is(img, svg, picture, a)) { flex: 1 1 0; min-height: 0; width: 100%; object-fit: contain; }
.text, ::slotted([slot="text"]) { flex: none; max-height: 70%; overflow: auto; padding: 3px 12px; font-size: 12px; line-height: 20px; }
.pin { border-left: 3px solid #b3341e; }
.pin summary { font-weight: 600; }
.pin p, .pin ul { margin: 4px 0; }
table { border-collapse: collapse; }
caption { text-align: start; }
td, th { padding: 1px 10px 1px 0; text-align: start; vertical-align: top; }
.bar { position: absolute; right: 8px; top: 8px; display: flex; gap: 6px; }
button { font: inherit; min-width: 32px; min-height: 32px; padding: 2px 10px; border: 1px solid #878f9b; border-radius: 7px; background: var(--back, #fff); color: inherit; cursor: pointer; }
button:focus-visible, summary:focus-visible { outline: 2px solid #0b62c4; }
.said { position: absolute; left: 8px; right: 8px; bottom: var(--bottom, 8px); margin: 0; padding: 8px 12px; border: 1px solid #878f9b; border-radius: 7px; background: var(--back, #fff); max-height: 40%; overflow: auto; }
.said:empty { display: none; }
.note { position: absolute; left: 8px; top: var(--top, 8px); right: 8px; margin: 0; padding: 6px 10px; border-left: 3px solid #b3341e; background: var(--back, #fff); }
.key { display: none; }
.folded .key { display: block; margin-right: auto; }
@container (max-width: 480px) { .bar { top: 42px; } .said { padding: 3px 8px; font-size: 12px; } }
.stripped .bar { top: auto; bottom: 7px; left: 8px; justify-content: flex-end; }
@media print { .picture, .picture svg { top: 0 !important; bottom: 0 !important; height: 100% !important; } .bar, .text, .stage, .said { display: none !important; } .picture { visibility: visible !important; } }
`
