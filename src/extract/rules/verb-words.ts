/** Forms of "be" and "get". */
export const BE = /^(?:is|are|was|were|be|been|being|'s|'re|gets|get|got)$/
