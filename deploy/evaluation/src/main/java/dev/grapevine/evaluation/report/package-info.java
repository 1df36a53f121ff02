/** What came of an evaluation, for people and for programs. */
package dev.grapevine.evaluation.report;
