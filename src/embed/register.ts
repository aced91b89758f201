import { CorroborateBadge } from './badge.ts'
import { CorroborateGraph } from './element.ts'

/** Registers the elements, once: a second copy of this script leaves the first one's in place. */
if (globalThis.customElements) {
	if (!customElements.get('corroborate-graph')) customElements.define('corroborate-graph', CorroborateGraph)
	if (!customElements.get('corroborate-badge')) customElements.define('corroborate-badge', CorroborateBadge)
}
