import { useEffect, useRef, useState } from 'react'
import { fingerprintOf } from '../../render/fingerprint.ts'
import type { View } from '../../schema/view.ts'
import { parseAddress, writeAddress } from '../../view/address.ts'
import { tellPin } from '../../view/pin.ts'
import { keyOfLink, writeSentence } from '../../view/sentences.ts'
import { type Derived, useDerived } from '../state/derived.tsx'
import { setView, useView } from '../state/store.ts'
import { type FrameMessage, isHeard, readHostMessage } from './frame-messages.ts'
import './embedded.css'

/** As the frame was opened: the address changes with the view, and the pin does not belong to it. */
const PIN = new URLSearchParams(location.search).get('pin') ?? ''

/** What the app does in a frame of another page: talks with that page, and says what it was pinned to. */
export default function Embedded() {
	const { project, fullGraph, terms } = useDerived()
	const [open, setOpen] = useState(true)
	useFrameTalk()
	const now = { version: project.manifest.version, fingerprint: fingerprintOf(project) }
	const pin = open ? tellPin(PIN, now, fullGraph, terms) : undefined
	if (!pin) return null
	return (
		<div className="pinned" role="note" data-changed={pin.changed || undefined}>
			<span>{pin.text}</span>
			<button type="button" className="button" aria-label="Close this note" onClick={() => setOpen(false)}>
				×
			</button>
		</div>
	)
}

/** Answers the page around the frame once it has greeted, and follows the views that it asks for. */
function useFrameTalk(): void {
	const view = useView()
	const derived = useDerived()
	const [greeted, setGreeted] = useState<string>()
	const latest = useRef({ view, derived, greeted })
	latest.current = { view, derived, greeted }
	useEffect(() => {
		const listen = ({ data, origin, source }: MessageEvent<unknown>) => {
			const isParent = source === window.parent && source !== window
			const message = isHeard({ origin, isParent }, latest.current.greeted) ? readHostMessage(data) : undefined
			if (message?.kind === 'view') setView((now) => ({ ...parseAddress(message.address).value, embed: now.embed }))
			if (message?.kind !== 'hello') return
			latest.current.greeted = origin
			setGreeted(origin)
			const { title } = latest.current.derived.project.manifest
			tell({ corroborate: 'ready', title, address: addressOf(latest.current.view) }, origin)
		}
		window.addEventListener('message', listen)
		if (window.parent !== window) tell({ corroborate: 'here' }, '*')
		return () => window.removeEventListener('message', listen)
	}, [])
	const address = addressOf(view)
	const told = useRef(address)
	const selected = view.claim ?? view.focus
	useEffect(() => {
		if (told.current === address) return
		told.current = address
		if (greeted !== undefined) tell({ corroborate: 'view', address }, greeted)
	}, [address, greeted])
	useEffect(() => {
		if (greeted === undefined || selected === undefined) return
		const { view, derived } = latest.current
		tell({ corroborate: 'select', address: addressOf(view), text: tellSelection(view, derived) }, greeted)
	}, [selected, greeted])
}

const addressOf = (view: View) => writeAddress({ ...view, embed: false })

/** A page from a disk has "null" for its origin, which cannot be named as a receiver. */
const tell = (message: FrameMessage, origin: string) =>
	window.parent.postMessage(message, origin === 'null' || origin === '' ? '*' : origin)

function tellSelection({ claim, focus }: View, { linkById, terms }: Derived): string {
	const link = claim && linkById.get(claim.split('.').slice(0, 3).join('.'))
	if (link) return writeSentence(keyOfLink(link), link.evidence, terms)
	return (focus && terms.get(focus)?.label) ?? ''
}
