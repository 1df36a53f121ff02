/** The pages that readers of the intranet and managers use. */
package dev.grapevine.dashboard;
