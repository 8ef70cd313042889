export const id = 253;
export const ids = [253];
export const modules = {

/***/ 7253:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   overrideBy: () => (/* binding */ overrideBy)
/* harmony export */ });
/**
 * Whether a label lets the regressions of a commit pass: it must stand now, have been set after the
 * commit was pushed, by a person who may write, who is not the author of a pull request from a fork.
 * What cannot be read is no override.
 */
async function overrideBy(label, store, judged) {
    try {
        const pull = await store.pullRequest();
        if (!pull.labels.some((one) => isSame(one, label)))
            return { kind: 'none' };
        if (pull.headCommit !== judged.headCommit)
            return refused(`the pull request has moved on from ${judged.headCommit.slice(0, 7)}`);
        const set = await store.lastSet(label);
        if (set === null)
            return refused("the pull request's events do not say who set it");
        const { by, at } = set;
        if (!set.isPerson)
            return refused(`it was set by ${by}, which is no person`);
        if (judged.fromFork && isSame(by, pull.author))
            return refused(`it was set by ${by}, the author of this pull request from a fork`);
        if (!isAfterPush(label, at, judged))
            return refused(`${by} set it before this commit was pushed: take it off, set it again, then run the job again`);
        if (!(await store.mayWrite(by)))
            return refused(`${by}, who set it, may not write here`);
        return { kind: 'overridden', override: { label, by, at } };
    }
    catch (error) {
        const { status, message } = store.refusal(error);
        const how = status === null ? 'GitHub could not be reached' : `HTTP ${status}`;
        return refused(`it cannot be read who set it (${how}: ${message})`);
    }
}
/** How far the times of two of GitHub's records of one act may lie apart. */
const SKEW_MS = 5000;
/**
 * The event's payload is a picture of the pull request with this commit as its head: what is not on it
 * yet came after the push. A label that is on it counts only where it was set anew, later than all
 * that had touched the pull request by then.
 */
function isAfterPush(label, at, { asOf, labels, labelled }) {
    if (labelled !== null && isSame(labelled, label))
        return true;
    if (labels?.some((one) => isSame(one, label)) === false)
        return true;
    return asOf !== null && Date.parse(at) > Date.parse(asOf) + SKEW_MS;
}
function refused(why) {
    return { kind: 'refused', why };
}
/** GitHub tells neither labels nor logins apart by case. */
function isSame(a, b) {
    return a.toLowerCase() === b.toLowerCase();
}


/***/ })

};
