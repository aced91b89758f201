import { HEAD, naming, SPACES } from './xml.ts'

/** Parts of a presentation that carry no content of ours: theme, masters, layout (ECMA-376, parts 19 and 20). */

const COLOURS: [name: string, value: string][] = [
	['dk1', '1B222B'],
	['lt1', 'FBFBF9'],
	['dk2', '566070'],
	['lt2', 'FFFFFF'],
	['accent1', '2458A6'],
	['accent2', '2FA58E'],
	['accent3', 'F0B840'],
	['accent4', 'C05A92'],
	['accent5', '5A6675'],
	['accent6', 'B3341E'],
	['hlink', '0B62C4'],
	['folHlink', '5A6675'],
]
const SOLID = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
const three = (one: string) => one.repeat(3)

/** Arial, because every machine that opens slides has it or its like; the program's own type cannot travel in a PPTX. */
export function writeTheme(name: string): string {
	const colours = COLOURS.map(([tag, value]) => `<a:${tag}><a:srgbClr val="${value}"/></a:${tag}>`).join('')
	const font = '<a:latin typeface="Arial"/><a:ea typeface=""/><a:cs typeface=""/>'
	return (
		`${HEAD}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="${name}"><a:themeElements>` +
		`<a:clrScheme name="${name}">${colours}</a:clrScheme>` +
		`<a:fontScheme name="${name}"><a:majorFont>${font}</a:majorFont><a:minorFont>${font}</a:minorFont></a:fontScheme>` +
		`<a:fmtScheme name="${name}"><a:fillStyleLst>${three(SOLID)}</a:fillStyleLst>` +
		`<a:lnStyleLst>${three(`<a:ln w="9525">${SOLID}</a:ln>`)}</a:lnStyleLst>` +
		`<a:effectStyleLst>${three('<a:effectStyle><a:effectLst/></a:effectStyle>')}</a:effectStyleLst>` +
		`<a:bgFillStyleLst>${three(SOLID)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`
	)
}

const MAP =
	'<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" ' +
	'accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>'
const TREE = `<p:nvGrpSpPr>${naming(1, '')}<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>`
const BACK = '<p:bg><p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef></p:bg>'

function placeholder(id: number, type: string, x: number, y: number, width: number, height: number, more = ''): string {
	return (
		`<p:sp><p:nvSpPr>${naming(id, type)}<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="${type}"${more}/></p:nvPr></p:nvSpPr>` +
		`<p:spPr><a:xfrm><a:off x="${x}" y="${y}"/><a:ext cx="${width}" cy="${height}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>` +
		(type === 'sldImg' ? '</p:sp>' : '<p:txBody><a:bodyPr/><a:lstStyle/><a:p/></p:txBody></p:sp>')
	)
}

const levels = (size: number) =>
	`<a:lvl1pPr><a:defRPr sz="${size}"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/></a:defRPr></a:lvl1pPr>`

export const writeMaster = (width: number): string =>
	`${HEAD}<p:sldMaster ${SPACES}><p:cSld>${BACK}<p:spTree>${TREE}${placeholder(2, 'title', 152400, 95250, width - 304800, 300000)}</p:spTree></p:cSld>${MAP}` +
	`<p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/></p:sldLayoutIdLst>` +
	`<p:txStyles><p:titleStyle>${levels(1350)}</p:titleStyle><p:bodyStyle>${levels(1200)}</p:bodyStyle><p:otherStyle>${levels(1200)}</p:otherStyle></p:txStyles></p:sldMaster>`

export const writeLayout = (width: number): string =>
	`${HEAD}<p:sldLayout ${SPACES} type="titleOnly" preserve="1"><p:cSld name="Title only"><p:spTree>${TREE}${placeholder(2, 'title', 152400, 95250, width - 304800, 300000)}</p:spTree></p:cSld>` +
	`<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`

export const writeNotesMaster = (): string =>
	`${HEAD}<p:notesMaster ${SPACES}><p:cSld>${BACK}<p:spTree>${TREE}${placeholder(2, 'sldImg', 685800, 1143000, 5486400, 3086100, ' idx="2"')}` +
	`${placeholder(3, 'body', 685800, 4400550, 5486400, 3600450, ' sz="quarter" idx="1"')}</p:spTree></p:cSld>${MAP}` +
	`<p:notesStyle>${levels(1000)}</p:notesStyle></p:notesMaster>`
