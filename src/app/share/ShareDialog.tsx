import { Dialog } from '../parts/Dialog.tsx'
import { useDerived } from '../state/derived.tsx'
import { useView } from '../state/store.ts'
import { CopyField } from './CopyField.tsx'
import { Downloads } from './Downloads.tsx'
import { EmbedPart } from './EmbedPart.tsx'
import { writeLink } from './embed-code.ts'
import { QrCode } from './QrCode.tsx'
import './share.css'

/** Everything that takes the current view elsewhere: link, QR code, embed, picture, slide, file. */
export default function ShareDialog({ onClose }: { onClose: () => void }) {
	const view = useView()
	const { project } = useDerived()
	const link = writeLink(view)
	return (
		<Dialog title="Share" onClose={onClose} className="share">
			<CopyField label="Link to exactly this view" value={link} />
			<QrCode value={link} name={project.manifest.id} />
			<EmbedPart />
			<Downloads />
		</Dialog>
	)
}
