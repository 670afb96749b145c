//go:build unix

package main

import (
	"crypto"
	"crypto/tls"
	"crypto/x509"
	"encoding/pem"
	"errors"
	"io"
	"strings"
)

// request says how to do TLS on a connection.
type request struct {
	Server    bool     `json:"server"`
	Host      string   `json:"host"`
	Verify    int      `json:"verify"` // as CPython's verify_mode
	CheckHost bool     `json:"check_host"`
	Certs     []pair   `json:"certs"`
	Roots     [][]byte `json:"roots"` // PEM or DER; nil: those of the system
	ALPN      []string `json:"alpn"`
	Min       uint16   `json:"min"`
	Max       uint16   `json:"max"`
	Ciphers   []string `json:"ciphers"`
}

// pair is a certificate chain and its key, in PEM or DER.
type pair struct {
	Cert []byte `json:"cert"`
	Key  []byte `json:"key"`
}

// answer is the outcome of the handshake.
type answer struct {
	Error   string   `json:"error,omitempty"`
	Kind    string   `json:"kind,omitempty"` // of the error: "cert", "eof" or ""
	Version string   `json:"version,omitempty"`
	Cipher  string   `json:"cipher,omitempty"`
	ALPN    string   `json:"alpn,omitempty"`
	Chain   [][]byte `json:"chain,omitempty"` // the peer's certificates, DER
	Cert    *details `json:"cert,omitempty"`  // the first of them, if it was checked
}

// details is what getpeercert shows of a certificate.
type details struct {
	Subject   [][2]string `json:"subject"`
	Issuer    [][2]string `json:"issuer"`
	Version   int         `json:"version"`
	Serial    string      `json:"serial"`
	NotBefore string      `json:"not_before"`
	NotAfter  string      `json:"not_after"`
	AltNames  [][2]string `json:"alt_names"`
}

// Values of verify_mode.
const (
	certNone     = 0
	certOptional = 1
	certRequired = 2
)

// config makes the configuration for crypto/tls.
func (r *request) config() (*tls.Config, error) {
	c := &tls.Config{NextProtos: r.ALPN, MinVersion: max(r.Min, tls.VersionTLS10), MaxVersion: r.Max, ServerName: r.Host}
	for _, p := range r.Certs {
		chain, err := parseCerts(p.Cert)
		if err != nil {
			return nil, err
		}
		key, err := parseKey(p.Key)
		if err != nil {
			return nil, err
		}
		c.Certificates = append(c.Certificates, tls.Certificate{Certificate: chain, PrivateKey: key})
	}
	var roots *x509.CertPool
	for _, data := range r.Roots {
		if roots == nil {
			roots = x509.NewCertPool()
		}
		certs, err := parseCerts(data)
		if err != nil {
			return nil, err
		}
		for _, der := range certs {
			cert, err := x509.ParseCertificate(der)
			if err != nil {
				return nil, err
			}
			roots.AddCert(cert)
		}
	}
	for _, name := range r.Ciphers {
		for _, s := range tls.CipherSuites() {
			if plainName(s.Name) == plainName(name) {
				c.CipherSuites = append(c.CipherSuites, s.ID)
			}
		}
	}
	if r.Ciphers != nil && c.CipherSuites == nil {
		return nil, errors.New("no cipher can be selected")
	}
	if r.Server {
		c.ClientCAs = roots
		c.ClientAuth = [...]tls.ClientAuthType{certNone: tls.NoClientCert, certOptional: tls.VerifyClientCertIfGiven,
			certRequired: tls.RequireAndVerifyClientCert}[min(max(r.Verify, 0), 2)]
		return c, nil
	}
	c.RootCAs = roots
	if r.Verify == certNone {
		c.InsecureSkipVerify = true
	} else if !r.CheckHost {
		checkChainOnly(c, roots)
	}
	return c, nil
}

// checkChainOnly makes the client check who signed the certificate, but not for which name it is.
func checkChainOnly(c *tls.Config, roots *x509.CertPool) {
	c.InsecureSkipVerify = true
	c.VerifyConnection = func(s tls.ConnectionState) error {
		opts := x509.VerifyOptions{Roots: roots, Intermediates: x509.NewCertPool()}
		for _, cert := range s.PeerCertificates[1:] {
			opts.Intermediates.AddCert(cert)
		}
		_, err := s.PeerCertificates[0].Verify(opts)
		return err
	}
}

// parseCerts returns the certificates in PEM or DER data.
func parseCerts(data []byte) (der [][]byte, err error) {
	if !strings.Contains(string(data), "-----BEGIN") {
		if _, err := x509.ParseCertificate(data); err != nil {
			return nil, errors.New("invalid cert")
		}
		return [][]byte{data}, nil
	}
	for rest := data; ; {
		var block *pem.Block
		if block, rest = pem.Decode(rest); block == nil {
			break
		}
		if block.Type == "CERTIFICATE" {
			der = append(der, block.Bytes)
		}
	}
	if len(der) == 0 {
		return nil, errors.New("invalid cert")
	}
	return der, nil
}

// parseKey returns the private key in PEM or DER data.
func parseKey(data []byte) (crypto.PrivateKey, error) {
	for rest := data; ; {
		var block *pem.Block
		if block, rest = pem.Decode(rest); block == nil {
			break
		}
		if strings.HasSuffix(block.Type, "PRIVATE KEY") {
			data = block.Bytes
			break
		}
	}
	if k, err := x509.ParsePKCS8PrivateKey(data); err == nil {
		return k, nil
	}
	if k, err := x509.ParsePKCS1PrivateKey(data); err == nil {
		return k, nil
	}
	if k, err := x509.ParseECPrivateKey(data); err == nil {
		return k, nil
	}
	return nil, errors.New("invalid key")
}

// plainName is the name of a cipher suite without what the spellings of
// OpenSSL, mbedTLS and the standard differ in.
func plainName(s string) string {
	s = strings.ToUpper(s)
	for _, x := range [...]string{"TLS", "WITH", "-", "_"} {
		s = strings.ReplaceAll(s, x, "")
	}
	return strings.TrimSuffix(s, "SHA256")
}

// failure is the answer for a handshake that failed.
func failure(err error) *answer {
	a := &answer{Error: err.Error()}
	var cert *tls.CertificateVerificationError
	var host x509.HostnameError
	var authority x509.UnknownAuthorityError
	var invalid x509.CertificateInvalidError
	switch {
	case errors.As(err, &cert) || errors.As(err, &host) || errors.As(err, &authority) || errors.As(err, &invalid):
		a.Kind = "cert"
	case errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF):
		a.Kind = "eof"
	}
	return a
}

// success is the answer for a handshake that is done.
func success(conn *tls.Conn, r *request) *answer {
	s := conn.ConnectionState()
	a := &answer{Version: tls.VersionName(s.Version), Cipher: tls.CipherSuiteName(s.CipherSuite), ALPN: s.NegotiatedProtocol}
	for _, cert := range s.PeerCertificates {
		a.Chain = append(a.Chain, cert.Raw)
	}
	if len(s.PeerCertificates) == 0 || r.Verify == certNone {
		return a
	}
	const layout = "Jan _2 15:04:05 2006 GMT"
	cert := s.PeerCertificates[0]
	d := &details{Version: cert.Version, Serial: strings.ToUpper(cert.SerialNumber.Text(16)),
		NotBefore: cert.NotBefore.UTC().Format(layout), NotAfter: cert.NotAfter.UTC().Format(layout)}
	if len(d.Serial)%2 != 0 {
		d.Serial = "0" + d.Serial
	}
	d.Subject = append(d.Subject, [2]string{"commonName", cert.Subject.CommonName})
	d.Issuer = append(d.Issuer, [2]string{"commonName", cert.Issuer.CommonName})
	for _, name := range cert.DNSNames {
		d.AltNames = append(d.AltNames, [2]string{"DNS", name})
	}
	for _, ip := range cert.IPAddresses {
		d.AltNames = append(d.AltNames, [2]string{"IP Address", ip.String()})
	}
	a.Cert = d
	return a
}
