/** A history in numbers, as it was and with its conversations moved in time. */
package dev.grapevine.evaluation.history;
