import { escapeXml } from '../../../text/xml.ts'
import { HEAD, naming, SPACES } from './xml.ts'

/** A notes page: the picture of its slide above, paragraphs of text below. */
export function writeNotes(paragraphs: string[]): string {
	const text = paragraphs.map((words) => `<a:p><a:r><a:rPr lang="en-US"/><a:t>${escapeXml(words)}</a:t></a:r></a:p>`)
	return (
		`${HEAD}<p:notes ${SPACES}><p:cSld><p:spTree><p:nvGrpSpPr>${naming(1, '')}<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>` +
		`<p:sp><p:nvSpPr>${naming(2, 'Slide')}<p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr>` +
		`<p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp>` +
		`<p:sp><p:nvSpPr>${naming(3, 'Notes')}<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr>` +
		`<p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>${text.join('') || '<a:p/>'}</p:txBody></p:sp>` +
		`</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>`
	)
}
